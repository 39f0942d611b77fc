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
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN CASE WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 0.4 * scale_linear(@map_scale, 1187500, 1312500, 100, 0) ELSE scale_linear(@map_scale, 1187500, 1312500, 100, 0) END WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0yOCAtMTcuNSA1NiAzNSI+PHBhdGggZD0iTS0yMS41LTExSDIxLjVWMTFILTIxLjVaIiBmaWxsPSIjZmZmIiBzdHJva2U9IiNmZmYiIHN0cm9rZS13aWR0aD0iMTMiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48cGF0aCBkPSJNLTIxLjUtMTFIMjEuNVYxMUgtMjEuNVoiIGZpbGw9InBhcmFtKGZpbGwpIiBzdHJva2U9InJnYigyNiwyNiwyNikiIHN0cm9rZS13aWR0aD0iMiIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIvPjxwYXRoIGQ9Ik0tMTQtM0gxNFYzSC0xNFoiIGZpbGw9IiNmZmYiLz48L3N2Zz4=" />
            <Option type="QString" name="size" value="186.665" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="213,94,0,255" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,2.613,1,5.6" />
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
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN CASE WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 0.4 * scale_linear(@map_scale, 1187500, 1312500, 100, 0) ELSE scale_linear(@map_scale, 1187500, 1312500, 100, 0) END WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0yMS41IC0yMS41IDQzIDQzIj48cGF0aCBkPSJNLTE1LTE1SDE1VjE1SC0xNVoiIGZpbGw9IiNmZmYiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIxMyIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIvPjxwYXRoIGQ9Ik0tMTUtMTVIMTVWMTVILTE1WiIgZmlsbD0icGFyYW0oZmlsbCkiIHN0cm9rZT0icmdiKDI2LDI2LDI2KSIgc3Ryb2tlLXdpZHRoPSIyIiBzdHJva2UtbGluZWpvaW49InJvdW5kIi8+PC9zdmc+" />
            <Option type="QString" name="size" value="143.332" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="0,114,178,255" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,2.007,1,4.3" />
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
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN CASE WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 0.4 * scale_linear(@map_scale, 1187500, 1312500, 100, 0) ELSE scale_linear(@map_scale, 1187500, 1312500, 100, 0) END WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0yMyAtMjMgNDYgNDYiPjxjaXJjbGUgcj0iMTYuNSIgZmlsbD0iI2ZmZiIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utd2lkdGg9IjEzIiBzdHJva2UtbGluZWpvaW49InJvdW5kIi8+PGNpcmNsZSByPSIxNi41IiBmaWxsPSJwYXJhbShmaWxsKSIgc3Ryb2tlPSJyZ2IoMjYsMjYsMjYpIiBzdHJva2Utd2lkdGg9IjIiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48Y2lyY2xlIHI9IjQuNSIgZmlsbD0icmdiKDI2LDI2LDI2KSIvPjwvc3ZnPg==" />
            <Option type="QString" name="size" value="153.332" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="230,159,0,255" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,2.147,1,4.6" />
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
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN CASE WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 0.4 * scale_linear(@map_scale, 1187500, 1312500, 100, 0) ELSE scale_linear(@map_scale, 1187500, 1312500, 100, 0) END WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0yNi43IC0yNi43IDUzLjQgNTMuNCI+PHBhdGggZD0iTTAtMjAuMiAyMC4yIDAgMCAyMC4yLTIwLjIgMFoiIGZpbGw9IiNmZmYiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIxMyIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIvPjxwYXRoIGQ9Ik0wLTIwLjIgMjAuMiAwIDAgMjAuMi0yMC4yIDBaIiBmaWxsPSJwYXJhbShmaWxsKSIgc3Ryb2tlPSJyZ2IoMjYsMjYsMjYpIiBzdHJva2Utd2lkdGg9IjIiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48Y2lyY2xlIHI9IjQuNSIgZmlsbD0icmdiKDI2LDI2LDI2KSIvPjwvc3ZnPg==" />
            <Option type="QString" name="size" value="177.998" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="0,158,115,255" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,2.492,1,5.34" />
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
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN CASE WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 0.4 * scale_linear(@map_scale, 1187500, 1312500, 100, 0) ELSE scale_linear(@map_scale, 1187500, 1312500, 100, 0) END WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0yNiAtMjYgNTIgNTIiPjxwYXRoIGQ9Ik0wLTE5LjUgMTkuNSAxOS41SC0xOS41WiIgZmlsbD0iI2ZmZiIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utd2lkdGg9IjEzIiBzdHJva2UtbGluZWpvaW49InJvdW5kIi8+PHBhdGggZD0iTTAtMTkuNSAxOS41IDE5LjVILTE5LjVaIiBmaWxsPSJwYXJhbShmaWxsKSIgc3Ryb2tlPSJyZ2IoMjYsMjYsMjYpIiBzdHJva2Utd2lkdGg9IjIiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48L3N2Zz4=" />
            <Option type="QString" name="size" value="173.332" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="204,121,167,255" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,2.427,1,5.2" />
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
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN CASE WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 0.4 * scale_linear(@map_scale, 1187500, 1312500, 100, 0) ELSE scale_linear(@map_scale, 1187500, 1312500, 100, 0) END WHEN &quot;status&quot; IN ('rejected', 'removed') THEN 40 ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0xOSAtMTkgMzggMzgiPjxjaXJjbGUgcj0iMTIuNSIgZmlsbD0iI2ZmZiIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utd2lkdGg9IjEzIiBzdHJva2UtbGluZWpvaW49InJvdW5kIi8+PGNpcmNsZSByPSIxMi41IiBmaWxsPSJwYXJhbShmaWxsKSIgc3Ryb2tlPSJyZ2IoMjYsMjYsMjYpIiBzdHJva2Utd2lkdGg9IjUiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48L3N2Zz4=" />
            <Option type="QString" name="size" value="126.665" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,1.773,1,3.8" />
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
