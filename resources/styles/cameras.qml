<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" hasScaleBasedVisibilityFlag="0" minScale="100000000" maxScale="0" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">
    <rules key="cameras">
      <rule key="cameras.0" label="From near" scalemaxdenom="25000">
        <rule key="cameras.0.0" label="Number plate reader" filter="lower(&quot;surveillance_type&quot;) = 'alpr'" symbol="0" />
        <rule key="cameras.0.1" label="Fixed camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'fixed'" symbol="1" />
        <rule key="cameras.0.2" label="Dome" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'dome'" symbol="2" />
        <rule key="cameras.0.3" label="Panning camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'panning'" symbol="3" />
        <rule key="cameras.0.4" label="Doorbell camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'doorbell'" symbol="4" />
        <rule key="cameras.0.5" label="Camera of unknown type" filter="ELSE" symbol="5" />
      </rule>
      <rule key="cameras.1" label="From the middle" scalemindenom="25000" scalemaxdenom="100000">
        <rule key="cameras.1.0" label="Number plate reader" filter="lower(&quot;surveillance_type&quot;) = 'alpr'" symbol="6" />
        <rule key="cameras.1.1" label="Fixed camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'fixed'" symbol="7" />
        <rule key="cameras.1.2" label="Dome" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'dome'" symbol="8" />
        <rule key="cameras.1.3" label="Panning camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'panning'" symbol="9" />
        <rule key="cameras.1.4" label="Doorbell camera" filter="NOT coalesce(lower(&quot;surveillance_type&quot;) = 'alpr', false) AND &quot;camera_type&quot; = 'doorbell'" symbol="10" />
        <rule key="cameras.1.5" label="Camera of unknown type" filter="ELSE" symbol="11" />
      </rule>
      <rule key="cameras.2" label="Camera, from afar" scalemindenom="100000" symbol="12" />
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
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="5.1" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="2.4000000000000004" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
          </Option>
        </layer>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="5.1" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="2.4000000000000004" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="213,94,0,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
          </Option>
        </layer>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="3.3000000000000003" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="0.66" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
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
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="size" value="3.0" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="size" value="3.0" />
            <Option type="QString" name="size_unit" value="MM" />
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
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="3.3000000000000003" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="3.3000000000000003" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="0.8999999999999999" />
            <Option type="QString" name="size_unit" value="MM" />
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
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="diamond" />
            <Option type="QString" name="size" value="4.050000000000001" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="diamond" />
            <Option type="QString" name="size" value="4.050000000000001" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="0.8999999999999999" />
            <Option type="QString" name="size_unit" value="MM" />
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
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="pentagon" />
            <Option type="QString" name="size" value="3.4499999999999997" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="pentagon" />
            <Option type="QString" name="size" value="3.4499999999999997" />
            <Option type="QString" name="size_unit" value="MM" />
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
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="2.7" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="2.4000000000000004" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="6" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="3.23" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="1.52" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
          </Option>
        </layer>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="3.23" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="1.52" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="213,94,0,255" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
          </Option>
        </layer>
        <layer class="EllipseMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="symbol_name" value="rectangle" />
            <Option type="QString" name="symbol_width" value="2.09" />
            <Option type="QString" name="symbol_width_unit" value="MM" />
            <Option type="QString" name="symbol_height" value="0.418" />
            <Option type="QString" name="symbol_height_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="7" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="size" value="1.9" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="size" value="1.9" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="8" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="2.09" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="2.09" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="0.57" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="9" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="diamond" />
            <Option type="QString" name="size" value="2.565" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="diamond" />
            <Option type="QString" name="size" value="2.565" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="0.57" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="10" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="pentagon" />
            <Option type="QString" name="size" value="2.1849999999999996" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.9" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="pentagon" />
            <Option type="QString" name="size" value="2.1849999999999996" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="11" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="if(&quot;status&quot; IN ('removed', 'rejected'), 40, 100)" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="1.71" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="1.52" />
            <Option type="QString" name="size_unit" value="MM" />
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
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="12" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="size" value="1.3" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="0,114,178,255" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.25" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
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
