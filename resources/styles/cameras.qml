<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" hasScaleBasedVisibilityFlag="1" minScale="1312500" maxScale="0" simplifyDrawingHints="0" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" symbollevels="0" forceraster="0">
    <rules key="cameras">
      <rule key="cameras.0" label="Number plate reader" filter="lower(&quot;surveillance_type&quot;) IS 'alpr'" symbol="0" />
      <rule key="cameras.1" label="Fixed camera" filter="&quot;camera_type&quot; IS 'fixed' AND lower(&quot;surveillance_type&quot;) IS NOT 'alpr'" symbol="1" />
      <rule key="cameras.2" label="Dome" filter="&quot;camera_type&quot; IS 'dome' AND lower(&quot;surveillance_type&quot;) IS NOT 'alpr'" symbol="2" />
      <rule key="cameras.3" label="Panning camera" filter="&quot;camera_type&quot; IS 'panning' AND lower(&quot;surveillance_type&quot;) IS NOT 'alpr'" symbol="3" />
      <rule key="cameras.4" label="Doorbell camera" filter="&quot;camera_type&quot; IS 'doorbell' AND lower(&quot;surveillance_type&quot;) IS NOT 'alpr'" symbol="4" />
      <rule key="cameras.5" label="Camera of unknown type" filter="ELSE" symbol="5" />
    </rules>
    <symbols>
      <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN if(&quot;status&quot; IN ('rejected', 'removed'), 0.4, 1) * scale_linear(@map_scale, 1187500, 1312500, 100, 0) WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA1MiAzMSI+PHJlY3Qgd2lkdGg9IjUyIiBoZWlnaHQ9IjMxIiByeD0iNSIgZmlsbD0iI2ZmZiIvPjxyZWN0IHg9IjQuNSIgeT0iNC41IiB3aWR0aD0iNDMiIGhlaWdodD0iMjIiIHJ4PSIxIiBmaWxsPSJwYXJhbShmaWxsKSIgc3Ryb2tlPSJyZ2IoMjYsMjYsMjYpIiBzdHJva2Utd2lkdGg9IjIiLz48cmVjdCB4PSIxMiIgeT0iMTIuNSIgd2lkdGg9IjI4IiBoZWlnaHQ9IjYiIGZpbGw9IiNmZmYiLz48L3N2Zz4=" />
            <Option type="QString" name="size" value="173.332" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="213,94,0,255" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,2.253,1,5.2" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN if(&quot;status&quot; IN ('rejected', 'removed'), 0.4, 1) * scale_linear(@map_scale, 1187500, 1312500, 100, 0) WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="size" value="99.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1.1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.3,1,3" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="size" value="99.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="0,114,178,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.3,1,3" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN if(&quot;status&quot; IN ('rejected', 'removed'), 0.4, 1) * scale_linear(@map_scale, 1187500, 1312500, 100, 0) WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="109.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1.1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.43,1,3.3" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="109.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="230,159,0,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.43,1,3.3" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="29.9997" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="26,26,26,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,0.39,1,0.9" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN if(&quot;status&quot; IN ('rejected', 'removed'), 0.4, 1) * scale_linear(@map_scale, 1187500, 1312500, 100, 0) WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="diamond" />
            <Option type="QString" name="size" value="134.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1.1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.755,1,4.05" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="diamond" />
            <Option type="QString" name="size" value="134.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="0,158,115,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.755,1,4.05" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="29.9997" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="26,26,26,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,0.39,1,0.9" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN if(&quot;status&quot; IN ('rejected', 'removed'), 0.4, 1) * scale_linear(@map_scale, 1187500, 1312500, 100, 0) WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="triangle" />
            <Option type="QString" name="size" value="129.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1.1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.69,1,3.9" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="triangle" />
            <Option type="QString" name="size" value="129.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="204,121,167,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.69,1,3.9" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN if(&quot;status&quot; IN ('rejected', 'removed'), 0.4, 1) * scale_linear(@map_scale, 1187500, 1312500, 100, 0) WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="89.9991" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1.1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.17,1,2.7" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="79.9992" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.4" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.04,1,2.4" />
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName="coalesce(&quot;name&quot;, &quot;operator&quot;)" isExpression="1" fontFamily="Open Sans" fontSize="8" fontSizeUnit="Point" fontWeight="50" fontKerning="1" textColor="50,50,50,255" textOpacity="1" multilineHeight="1" allowHtml="0">
        <families>
          <family name="Open Sans" />
          <family name="Noto Sans" />
          <family name="DejaVu Sans" />
        </families>
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,230" bufferOpacity="1" bufferNoFill="1" bufferJoinStyle="128" />
      </text-style>
      <placement placement="6" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" offsetType="1" dist="1" distUnits="MM" priority="5" layerType="PointGeometry" />
      <rendering drawLabels="1" scaleVisibility="1" scaleMin="0" scaleMax="4000" obstacle="1" obstacleFactor="1" fontMinPixelSize="3" fontMaxPixelSize="10000" maxNumLabels="2000" />
    </settings>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
</qgis>
